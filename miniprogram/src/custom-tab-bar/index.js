// WeChat asks for this component; the bar itself is part of each page, see ui/frame/tab-bar.tsx.
Component({})
